package dev.stoa.secrets;

import dev.stoa.storage.Database;

/// Knows by a text that was sealed at the first start whether a key is that of the database.
public final class JdbcSealProbe {

  private static final String PLACE = "seal_probe";
  private static final String TEXT = "Stoa";

  private final Database database;

  public JdbcSealProbe(Database database) {
    this.database = database;
  }

  /// Answers whether nothing has been sealed yet; from then on only this key is right. Joins the
  /// transaction around it; another node waits until that ends.
  ///
  /// @throws SealException for another key than that of the database
  public boolean isFirst(Seal seal) {
    return database.run(handle -> {
      int made =
          handle
              .createUpdate(
                  "insert into seal_probe (sealed) values (:sealed) on conflict do nothing")
              .bind("sealed", seal.close(TEXT, PLACE))
              .execute();
      if (made == 0) {
        require(
            seal, handle.createQuery("select sealed from seal_probe").mapTo(String.class).one());
      }
      return made > 0;
    });
  }

  private static void require(Seal seal, String sealed) {
    try {
      seal.open(sealed, PLACE);
    } catch (SealException e) {
      throw new SealException(
          "The database holds secrets that were sealed with another key. Copy the file "
              + KeyFile.NAME
              + " from the data folder that it was first used with, or from that of another node.",
          e);
    }
  }
}
