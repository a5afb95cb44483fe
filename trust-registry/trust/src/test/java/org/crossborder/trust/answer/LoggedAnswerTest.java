// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.answer.LoggedRegister.KEY;
import static org.crossborder.trust.answer.LoggedRegister.KEY_PERIOD;
import static org.crossborder.trust.answer.LoggedRegister.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossborder.trust.answer.AnswerVerification.Indeterminate;
import org.crossborder.trust.answer.AnswerVerification.NotVerified;
import org.crossborder.trust.answer.AnswerVerification.Verified;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.log.note.InMemoryLog;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the log must show of an answer's data, and what a dishonest registry could try. */
class LoggedAnswerTest {
  private static final JsonMapper JSON = StrictJson.mapper();

  private final LoggedRegister register = new LoggedRegister();

  @Test
  void refusesTooFewWitnesses() {
    register.cosigned = 1;
    refuses("Only 1 of 2 witnesses", register.published());
  }

  @Test
  void doesNotCountAWitnessThatSawTheCheckpointAfterTheAnswer() {
    register.cosignedAt = NOW.plusSeconds(3600);
    refuses("Only 0 of 2 witnesses", register.published());
  }

  @Test
  void refusesACheckpointOfAKeyThatTheRootDoesNotName() {
    AnswerBasis basis = register.published();
    RootMetadata other =
        LoggedRegister.root(
            KEY, KEY_PERIOD, key(), new InMemoryLog("log.registry.example", 3).policy(2));

    refuses("No key that the root names for the log", basis, other);
  }

  @Test
  void refusesACheckpointOfAnotherLog() {
    AnswerBasis basis = register.published();
    RootMetadata other =
        LoggedRegister.root(KEY, KEY_PERIOD, key(), new InMemoryLog("other.example", 0).policy(0));

    refuses("No key that the root names for the log", basis, other);
  }

  @Test
  void refusesAPublicationThatIsNotInTheTree() {
    AnswerBasis basis = register.published();
    LoggedPublication elsewhere =
        new LoggedPublication(
            register.log.entry(4), register.log.proof(3, register.log.checkpoint(2, NOW)));

    refuses(
        "not in the log that the checkpoint is of",
        new AnswerBasis(basis.data(), elsewhere, basis.evidence(), null));
  }

  @Test
  void refusesAnEntryThatIsNoPublication() {
    register.publicationType = "change";
    refuses("is no publication", register.published());
  }

  @Test
  void refusesDataThatTheLogDoesNotName() {
    register.loggedSha256 = "0".repeat(64);
    refuses("another snapshot", register.published());
  }

  @Test
  void refusesDataOfAnotherVersion() {
    register.loggedVersion = 8;
    refuses("another snapshot", register.published());
  }

  @Test
  void cannotSayWhereDataComesFromThatIsInNoLog() {
    AnswerBasis basis = register.published();
    AnswerBasis unlogged = new AnswerBasis(basis.data(), null, EvidenceSource.NONE, null);

    assertThat(verify(bytes(register.root(), unlogged), register.root(), NOW))
        .isInstanceOf(Indeterminate.class);
  }

  @Test
  void refusesEvidenceFromElsewhere() {
    AnswerBasis basis = register.published();
    refuses(
        "is not in the log there",
        AnswerBasis.of(
            basis.trusted().orElseThrow(),
            basis.publication().orElseThrow(),
            at -> Optional.of(Evidence.of(register.log.entry(0), register.log.inclusion(at)))));
  }

  @Test
  void refusesEvidenceThatIsNewerThanTheData() {
    AnswerBasis basis = register.published();
    refuses(
        "The entry 5 that the answer rests on is not in the log there",
        AnswerBasis.of(
            basis.trusted().orElseThrow(),
            basis.publication().orElseThrow(),
            at -> Optional.of(Evidence.of(register.log.entry(5), register.log.inclusion(5)))));
  }

  @Test
  void refusesProofsThatTheSignatureDoesNotName() {
    AnswerBasis basis = register.published();

    altered("The file lacks the proof", basis, file -> file.remove("logProof"));
    altered("The file lacks the proof", basis, file -> file.remove("publicationEntry"));
    altered("not those that the signature names", basis, file -> file.remove("evidence"));
    altered(
        "publication entry is not the one",
        basis,
        file -> file.set("publicationEntry", file.at("/evidence/0/entry")));
    // Cosigned once more, by the third witness: as good a proof, but not the one that was signed.
    String further =
        new String(register.log.proof(4, register.log.checkpoint(3, NOW)).toBytes(), UTF_8);
    altered("log proof is not the one", basis, file -> file.put("logProof", further));
  }

  @Test
  void isDecidedAgainFromItsMaterial() {
    AnswerBasis basis = register.published();
    byte[] snapshot = new SnapshotJson().write(basis.trusted().orElseThrow().snapshot());
    DecisionMaterial material =
        new DecisionMaterial(snapshot, LoggedRegister.SEAL, List.of(), List.of());

    assertThat(again(bytes(register.root(), basis), material)).isInstanceOf(Verified.class);
    byte[] invented =
        JSON.writeValueAsBytes(
            new AnswerSigner(KEY, register.root())
                .sign(
                    LoggedRegister.question("packing-list"),
                    new Recogniser()
                        .recognise(
                            LoggedRegister.question("certificate-of-origin"), basis.trusted(), NOW),
                    "n",
                    basis,
                    NOW));
    assertThat(verify(invented, register.root(), NOW)).isInstanceOf(Verified.class);
    assertThat(again(invented, material))
        .isInstanceOfSatisfying(
            NotVerified.class,
            refused -> assertThat(refused.sentence()).contains("the verdict is NOT_RECOGNISED"));
  }

  private AnswerVerification again(byte[] file, DecisionMaterial material) {
    return new AnswerVerifier().verify(file, RootHistory.of(register.root()), NOW, material);
  }

  @Test
  void showsWhatTheOfficersSigned() {
    JsonNode file = file(register.published());

    assertThat(file.at("/evidence/0/entry/proposal").asString()).isEqualTo("officer 1");
    assertThat(file.at("/evidence/1/entry/proposal").asString()).isEqualTo("officer 2");
    assertThat(verify(JSON.writeValueAsBytes(file), register.root(), NOW))
        .isInstanceOf(Verified.class);
  }

  private void altered(String sentence, AnswerBasis basis, Consumer<ObjectNode> change) {
    ObjectNode file = (ObjectNode) file(basis);
    change.accept(file);
    refuses(sentence, JSON.writeValueAsBytes(file), register.root());
  }

  private JsonNode file(AnswerBasis basis) {
    return JSON.valueToTree(LoggedRegister.answer(register.root(), basis, NOW));
  }

  private void refuses(String sentence, AnswerBasis basis) {
    refuses(sentence, basis, register.root());
  }

  private static void refuses(String sentence, AnswerBasis basis, RootMetadata root) {
    refuses(sentence, bytes(root, basis), root);
  }

  private static byte[] bytes(RootMetadata root, AnswerBasis basis) {
    return JSON.writeValueAsBytes(LoggedRegister.answer(root, basis, NOW));
  }

  private static void refuses(String sentence, byte[] file, RootMetadata root) {
    assertThat(verify(file, root, NOW))
        .isInstanceOfSatisfying(
            NotVerified.class, refused -> assertThat(refused.sentence()).contains(sentence));
  }

  private static AnswerVerification verify(byte[] file, RootMetadata root, Instant at) {
    return new AnswerVerifier().verify(file, root, at);
  }
}
