package dev.stoa.catalogue;

import dev.stoa.kernel.Json;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Functions and suppliers in PostgreSQL.
public final class JdbcVocabulary implements Vocabulary {

  private final Database database;

  public JdbcVocabulary(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Function> findFunction(String name) {
    return database.run(handle ->
        handle
            .createQuery("select * from functions where name = :name")
            .bind("name", name)
            .map((row, _) -> function(row))
            .findOne());
  }

  @Override
  public List<Function> functions() {
    return database.run(handle ->
        handle
            .createQuery("select * from functions order by name")
            .map((row, _) -> function(row))
            .list());
  }

  @Override
  public Optional<Supplier> findSupplier(String slug) {
    return database.run(handle ->
        handle
            .createQuery("select * from suppliers where slug = :slug")
            .bind("slug", slug)
            .map((row, _) -> supplier(row))
            .findOne());
  }

  @Override
  public List<Supplier> suppliers() {
    return database.run(handle ->
        handle
            .createQuery("select * from suppliers order by slug")
            .map((row, _) -> supplier(row))
            .list());
  }

  @Override
  public void put(Function function) {
    database.run(handle ->
        handle.execute(
            """
            insert into functions (name, title, description, inputs, outputs, unit)
            values (?, ?, ?, cast(? as json), cast(? as json), ?)
            on conflict (name) do update set title = excluded.title,
              description = excluded.description, inputs = excluded.inputs,
              outputs = excluded.outputs, unit = excluded.unit
            """,
            function.name(),
            function.title(),
            function.description(),
            Json.text(function.inputs()),
            Json.text(function.outputs()),
            function.unit()));
  }

  @Override
  public void put(Supplier supplier) {
    database.run(handle ->
        handle.execute(
            """
            insert into suppliers (slug, name, url) values (?, ?, ?)
            on conflict (slug) do update set name = excluded.name, url = excluded.url
            """,
            supplier.slug(),
            supplier.name(),
            supplier.url()));
  }

  private static Function function(ResultSet row) throws SQLException {
    return new Function(
        row.getString("name"),
        row.getString("title"),
        row.getString("description"),
        Json.parse(row.getString("inputs")),
        Json.parse(row.getString("outputs")),
        row.getString("unit"));
  }

  private static Supplier supplier(ResultSet row) throws SQLException {
    return new Supplier(row.getString("slug"), row.getString("name"), row.getString("url"));
  }
}
