-- Every staged row changes its state once, all of them in one statement: with room beside it that touches no index.
ALTER TABLE "UploadChange" SET (fillfactor = 45);
