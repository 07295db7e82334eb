// The list of insured people by a program that knows nothing else: one prepared statement and one text.
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const columns = `a.id, a.number, p."firstName", p."lastName", p."birthDate"::text AS "birthDate", k.code AS category,
  a."workEmail", a."endsOn"::text AS "endsOn"`;
const joins = `JOIN "Person" p ON p.id = a."personId" JOIN "Category" k ON k.id = a."categoryId"`;
const list = (beyond) => `SELECT ${columns} FROM (
    SELECT a.* FROM "Affiliation" a WHERE a."employerId" = $1 ${beyond} ORDER BY a."sortName", a.id LIMIT 51
  ) a ${joins} ORDER BY a."sortName", a.id`;
const first = list("");
const further = list(
  `AND (a."sortName", a.id) > ((SELECT "sortName" FROM "Affiliation" WHERE id = $2 AND "employerId" = $1), $2)`,
);

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const plain = (text) => String(text ?? "—").replace(/[&<>"]/g, (sign) => signs[sign]);

createServer(async (request, response) => {
  try {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [employer, after] = [searchParams.get("employer"), searchParams.get("after")];
    if (!employer) return response.end();
    const { rows } = await pool.query(
      after
        ? { name: "further", text: further, values: [employer, after] }
        : { name: "first", text: first, values: [employer] },
    );
    const body = rows
      .slice(0, 50)
      .map(
        (row) =>
          `<tr><th><a href="/people/${row.id}">${plain(row.lastName)}, ${plain(row.firstName)}</a></th><td>${row.number}</td><td>${row.birthDate}</td><td>${plain(row.category)}</td><td>${plain(row.workEmail)}</td><td>${row.endsOn ?? "verzekerd"}</td></tr>`,
      )
      .join("");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>Verzekerden</title><table><thead><tr><th>Naam</th></tr></thead><tbody>${body}</tbody></table>`,
    );
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
}).listen(Number(process.env.PORT), "127.0.0.1");
