package dev.stoa.catalogue;

import static dev.stoa.accounts.Refusals.faultsAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class VocabularyKeeperTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final VocabularyKeeper keeper =
      new VocabularyKeeper(
          catalogue.database,
          catalogue.store,
          catalogue.vocabulary,
          new AssetNews(_ -> {}, catalogue.changes, catalogue.audit, (_, _, _) -> {}),
          catalogue.schemas);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void putsAndRecordsWhatChanged() {
    keeper.put(SampleCatalogue.ACME);
    keeper.put(new Supplier("acme", "Acme Inc.", null));
    keeper.put(SampleCatalogue.SENTIMENT);

    assertThat(keeper.suppliers()).contains(new Supplier("acme", "Acme Inc.", null));
    assertThat(keeper.functions()).contains(SampleCatalogue.SENTIMENT);
    assertThat(catalogue.audit.told()).containsExactly("put supplier");
  }

  @Test
  void refusesWhatIsUnsound() {
    faultsAt(() -> keeper.put(new Supplier("A", "Acme", null)), "/slug");
    faultsAt(() -> keeper.put(new Supplier("acme", "Acme", "javascript:x")), "/url");
    Function sound = SampleCatalogue.SENTIMENT;
    var unnamed = new Function("Bad Name", "", "", sound.inputs(), sound.outputs(), sound.unit());
    faultsAt(() -> keeper.put(unnamed), "/name");
  }
}
