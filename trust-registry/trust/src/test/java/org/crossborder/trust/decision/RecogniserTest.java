// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.TestRegister.BD_SEALS;
import static org.crossborder.trust.TestRegister.BEGIN;
import static org.crossborder.trust.TestRegister.KR_SEALS;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.SIGNED;
import static org.crossborder.trust.TestRegister.status;
import static org.crossborder.trust.decision.RecognitionVerdict.INDETERMINATE;
import static org.crossborder.trust.decision.RecognitionVerdict.NOT_RECOGNISED;
import static org.crossborder.trust.decision.RecognitionVerdict.RECOGNISED;

import java.security.cert.X509Certificate;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecogniserTest {
  private static final X509Certificate SIGNER = BD_SEALS.issue("Dhaka Chamber seal");
  private static final RecognitionQuestion ASKED = asked(SIGNER, TimeProof.RECEIPT);
  private static final Period UNTIL_MAY = new Period(BEGIN, Instant.parse("2026-05-01T00:00:00Z"));
  private static final Period SINCE_MAY = Period.since(Instant.parse("2026-05-01T00:00:00Z"));
  private static final Period UNTIL_TODAY = new Period(BEGIN, NOW.minusSeconds(60));
  private static final Period SINCE_TODAY = Period.since(NOW.minusSeconds(60));
  private static final Period SINCE_TOMORROW = Period.since(NOW.plusSeconds(86400));

  private final Recogniser recogniser = new Recogniser();

  record Row(
      String title,
      Consumer<TestRegister> change,
      RecognitionQuestion question,
      RecognitionVerdict verdict,
      List<ReasonCode> codes) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        row("good", r -> {}, ASKED, RECOGNISED),
        row("good, with a claimed time", r -> {}, claimed(SIGNER), RECOGNISED),
        row(
            "issuer unknown",
            r -> {},
            asked(rogue()),
            NOT_RECOGNISED,
            ReasonCode.SERVICE_NOT_LISTED,
            ReasonCode.NO_PATH),
        row(
            "service of another Party",
            r -> {},
            asked(KR_SEALS.issue("Seoul")),
            NOT_RECOGNISED,
            ReasonCode.SERVICE_NOT_LISTED,
            ReasonCode.NO_PATH),
        row(
            "signature of the issuer forged",
            r -> {},
            asked(forged()),
            NOT_RECOGNISED,
            ReasonCode.NO_PATH),
        row(
            "certificate expired",
            r -> {},
            asked(BD_SEALS.issue("old", p -> p.to = SIGNED.minusSeconds(1))),
            NOT_RECOGNISED,
            ReasonCode.NO_PATH),
        row(
            "certificate not for signing",
            r -> {},
            asked(
                BD_SEALS.issue(
                    "tls", p -> p.keyUsage = org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment)),
            NOT_RECOGNISED,
            ReasonCode.NO_PATH),
        row(
            "a CA as signer",
            r -> {},
            asked(BD_SEALS.subordinate("below").certificate()),
            NOT_RECOGNISED,
            ReasonCode.NO_PATH),
        row(
            "RSA key of 1024 bits",
            r -> {},
            asked(BD_SEALS.issue("weak", p -> p.keys = rsa(1024))),
            NOT_RECOGNISED,
            ReasonCode.ALGORITHM),
        row(
            "revoked before signing",
            r -> r.revocationLists = revokedAt(SIGNED.minusSeconds(60)),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.CERT_REVOKED),
        row(
            "revoked after a proved signing time",
            r -> r.revocationLists = revokedAt(SIGNED.plusSeconds(60)),
            ASKED,
            RECOGNISED),
        row(
            "revoked after a claimed signing time",
            r -> r.revocationLists = revokedAt(SIGNED.plusSeconds(60)),
            claimed(SIGNER),
            NOT_RECOGNISED,
            ReasonCode.CERT_REVOKED),
        row(
            "no revocation list",
            r -> r.revocationLists = List.of(),
            ASKED,
            INDETERMINATE,
            ReasonCode.REVOCATION_UNKNOWN),
        row(
            "revocation list of another CA",
            r ->
                r.revocationLists =
                    List.of(KR_SEALS.crl(NOW.minusSeconds(60), NOW.plusSeconds(60))),
            ASKED,
            INDETERMINATE,
            ReasonCode.REVOCATION_UNKNOWN),
        row(
            "revocation list outdated",
            r ->
                r.revocationLists =
                    List.of(BD_SEALS.crl(SIGNED.minusSeconds(60), NOW.minusSeconds(60))),
            ASKED,
            INDETERMINATE,
            ReasonCode.REVOCATION_UNKNOWN),
        row(
            "revocation list unreadable",
            r -> r.revocationLists = List.of(new byte[] {1, 2}),
            ASKED,
            INDETERMINATE,
            ReasonCode.REVOCATION_UNKNOWN),
        row(
            "service suspended at signing",
            r -> r.serviceStatus = then(UNTIL_MAY, ServiceStatus.SUSPENDED, SINCE_MAY),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.SERVICE_SUSPENDED),
        row(
            "service withdrawn at signing",
            r -> r.serviceStatus = then(UNTIL_MAY, ServiceStatus.WITHDRAWN, SINCE_MAY),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.SERVICE_WITHDRAWN),
        row(
            "service withdrawn after a proved signing time",
            r -> r.serviceStatus = then(UNTIL_TODAY, ServiceStatus.WITHDRAWN, SINCE_TODAY),
            ASKED,
            RECOGNISED),
        row(
            "service withdrawn after a claimed signing time",
            r -> r.serviceStatus = then(UNTIL_TODAY, ServiceStatus.WITHDRAWN, SINCE_TODAY),
            claimed(SIGNER),
            NOT_RECOGNISED,
            ReasonCode.SERVICE_WITHDRAWN),
        row(
            "service compromised since before signing, known today",
            r -> r.serviceStatus = compromised(SIGNED.minusSeconds(60)),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.SERVICE_COMPROMISED),
        row(
            "service compromised since after a proved signing time",
            r -> r.serviceStatus = compromised(SIGNED.plusSeconds(60)),
            ASKED,
            RECOGNISED),
        row(
            "service compromised since after a claimed signing time",
            r -> r.serviceStatus = compromised(SIGNED.plusSeconds(60)),
            claimed(SIGNER),
            NOT_RECOGNISED,
            ReasonCode.SERVICE_COMPROMISED),
        row(
            "service compromised, nobody knows since when",
            r -> r.serviceStatus = compromised(null),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.SERVICE_COMPROMISED),
        row(
            "service pending",
            r -> r.serviceStatus = List.of(status(ServiceStatus.PENDING, Period.since(BEGIN))),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.NOT_YET),
        row(
            "service listed only later",
            r -> r.serviceStatus = List.of(status(ServiceStatus.GRANTED, SINCE_TODAY)),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.SERVICE_NOT_LISTED),
        row(
            "level below the clause's",
            r -> r.mappings = mapped("high", 1, "KR"),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.LEVEL_TOO_LOW),
        row(
            "level not mapped",
            r -> r.level = "unheard of",
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.LEVEL_TOO_LOW),
        row(
            "mapping not accepted by the recogniser",
            r -> r.mappings = mapped("high", 3, "MN"),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.LEVEL_TOO_LOW),
        row(
            "mapping ended",
            r -> r.mappings = List.of(new LevelMapping("BD", "high", 3, List.of("KR"), UNTIL_MAY)),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.LEVEL_TOO_LOW),
        row(
            "other direction only",
            r -> r.clause(c -> directed("BD", "KR")),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.NO_ARRANGEMENT),
        row(
            "document type not covered",
            r -> {},
            about("invoice", "import-clearance"),
            NOT_RECOGNISED,
            ReasonCode.DOCTYPE_NOT_COVERED),
        row(
            "purpose not covered",
            r -> {},
            about("certificate-of-origin", "statistics"),
            NOT_RECOGNISED,
            ReasonCode.PURPOSE),
        row(
            "kind of service not covered",
            r -> r.serviceType = ServiceType.CA_FOR_SIGNATURES,
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.SERVICE_TYPE_NOT_COVERED),
        row(
            "clause applies later",
            r -> r.clause(c -> during(SINCE_TOMORROW)),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.NOT_YET),
        row(
            "clause ended",
            r -> r.clause(c -> during(UNTIL_MAY)),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.EXPIRED),
        row(
            "arrangement suspended",
            r -> r.arrangementStatus = now(ArrangementStatus.SUSPENDED),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.ARRANGEMENT_SUSPENDED),
        row(
            "arrangement proposed",
            r -> r.arrangementStatus = now(ArrangementStatus.PROPOSED),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.NOT_YET),
        row(
            "arrangement withdrawn",
            r -> r.arrangementStatus = now(ArrangementStatus.WITHDRAWN),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.EXPIRED),
        row(
            "arrangement superseded",
            r -> r.arrangementStatus = now(ArrangementStatus.SUPERSEDED),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.EXPIRED),
        row(
            "arrangement without a status at that time",
            r -> r.arrangementStatus = List.of(),
            ASKED,
            NOT_RECOGNISED,
            ReasonCode.EXPIRED),
        row("stale data", r -> r.nextUpdate = NOW, ASKED, INDETERMINATE, ReasonCode.STALE_DATA),
        row(
            "stale data and a refusal",
            r -> r.nextUpdate = NOW,
            about("invoice", "import-clearance"),
            INDETERMINATE,
            ReasonCode.STALE_DATA,
            ReasonCode.DOCTYPE_NOT_COVERED),
        row(
            "signed in the future",
            r -> {},
            at(NOW.plusSeconds(3600)),
            NOT_RECOGNISED,
            ReasonCode.NOT_YET),
        row(
            "several reasons, all of them",
            r -> {
              r.mappings = mapped("high", 1, "KR");
              r.revocationLists = List.of();
              r.arrangementStatus = now(ArrangementStatus.SUSPENDED);
            },
            about("invoice", "statistics"),
            NOT_RECOGNISED,
            ReasonCode.DOCTYPE_NOT_COVERED,
            ReasonCode.PURPOSE,
            ReasonCode.ARRANGEMENT_SUSPENDED,
            ReasonCode.LEVEL_TOO_LOW,
            ReasonCode.REVOCATION_UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    TestRegister register = TestRegister.with(row.change());

    Recognition answer = recogniser.recognise(row.question(), Optional.of(register.trusted()), NOW);

    assertThat(answer.reasons())
        .extracting(Reason::code)
        .as(answer.reasons().toString())
        .containsExactlyElementsOf(row.codes());
    assertThat(answer.verdict()).isEqualTo(row.verdict());
    assertThat(answer.snapshotVersion()).isEqualTo(7);
    assertThat(answer.reasons()).allSatisfy(reason -> assertThat(reason.sentence()).endsWith("."));
    assertThat(answer.clause().isPresent()).isEqualTo(row.verdict() == RECOGNISED);
  }

  @Test
  void everyReasonCodeHasARow() {
    Set<ReasonCode> tested =
        rows().flatMap(row -> row.codes().stream()).collect(Collectors.toSet());
    tested.addAll(AgreedLimitsTest.CODES);

    assertThat(ReasonCode.values())
        .allMatch(
            code ->
                tested.contains(code)
                    || code == ReasonCode.NOTHING_LOADED
                    || code == ReasonCode.OUTSIDE_AGREEMENT);
  }

  @Test
  void saysNothingWithoutData() {
    Recognition answer = recogniser.recognise(ASKED, Optional.empty(), NOW);

    assertThat(answer.verdict()).isEqualTo(INDETERMINATE);
    assertThat(answer.reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.NOTHING_LOADED);
    assertThat(answer.snapshotVersion()).isZero();
  }

  @Test
  void namesWhoWhatAndWhenToACustomsOfficer() {
    Recognition answer =
        recogniser.recognise(
            about("packing-list", "import-clearance"),
            Optional.of(new TestRegister().trusted()),
            NOW);

    assertThat(answer.reasons().get(0).sentence())
        .isEqualTo(
            "Republic of Korea recognises documents from Bangladesh under the clause bd-kr/1 of"
                + " 'Bangladesh-Korea arrangement', but the document type 'packing list' is not"
                + " among them.");
  }

  @Test
  void answersForAPartyWhoeverSigns() {
    PartyQuestion asked =
        new PartyQuestion("KR", "BD", "certificate-of-origin", "import-clearance", SIGNED);
    Optional<TrustedSnapshot> trusted = Optional.of(new TestRegister().trusted());

    Recognition answer = recogniser.recognise(asked, trusted, NOW);

    assertThat(answer.verdict()).isEqualTo(RECOGNISED);
    assertThat(answer.clause()).contains("bd-kr/1");
    assertThat(answer.serviceId()).isNull();
    PartyQuestion opposite =
        new PartyQuestion("BD", "KR", "certificate-of-origin", "import-clearance", SIGNED);
    assertThat(recogniser.recognise(opposite, trusted, NOW).verdict()).isEqualTo(NOT_RECOGNISED);
    assertThat(recogniser.recognise(asked, trusted, NOW.plusSeconds(3600)).verdict())
        .isEqualTo(INDETERMINATE);
  }

  @Test
  void answersForATrustServiceByItsStatusAndLevel() {
    assertThat(ofService("BD/seals", r -> {}).verdict()).isEqualTo(RECOGNISED);
    assertThat(ofService("BD/seals", r -> r.level = "low").reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.LEVEL_TOO_LOW);
    assertThat(
            ofService(
                    "BD/seals",
                    r ->
                        r.serviceStatus =
                            List.of(status(ServiceStatus.SUSPENDED, Period.since(BEGIN))))
                .reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.SERVICE_SUSPENDED);
    assertThat(ofService("KR/seals", r -> {}).reasons())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.SERVICE_NOT_LISTED);
  }

  private Recognition ofService(String service, Consumer<TestRegister> change) {
    return recogniser.recognise(
        new ServiceQuestion(
            service, "KR", "BD", "certificate-of-origin", "import-clearance", SIGNED),
        Optional.of(TestRegister.with(change).trusted()),
        NOW);
  }

  @Test
  void namesTheLogEntryThatEachReasonRestsOn() {
    assertThat(logIndices(r -> r.arrangementStatus = List.of(), ASKED))
        .containsEntry(ReasonCode.EXPIRED, 3L);
    assertThat(logIndices(r -> r.level = "low", ASKED)).containsEntry(ReasonCode.LEVEL_TOO_LOW, 4L);
    assertThat(logIndices(r -> r.mappings = mapped("high", 1), ASKED))
        .containsEntry(ReasonCode.LEVEL_TOO_LOW, 6L);
    assertThat(logIndices(r -> r.serviceStatus = List.of(), ASKED))
        .containsEntry(ReasonCode.SERVICE_NOT_LISTED, 5L);
    assertThat(logIndices(r -> {}, about("invoice", "import-clearance")))
        .containsEntry(ReasonCode.DOCTYPE_NOT_COVERED, 4L);
  }

  private Map<ReasonCode, Long> logIndices(
      Consumer<TestRegister> change, RecognitionQuestion question) {
    Snapshot made = TestRegister.with(change).snapshot();
    Snapshot logged =
        Snapshot.of(
            TestRegister.with(change).register(),
            9,
            Map.of(
                "arrangement:bd-kr",
                3L,
                "clause:bd-kr/1",
                4L,
                "service:BD/seals",
                5L,
                "mapping:BD/high",
                6L),
            made.version(),
            made.issuedAt(),
            made.nextUpdate());
    return recogniser
        .recognise(
            question,
            Optional.of(new TrustedSnapshot(logged, NOW.plusSeconds(600), "0".repeat(64))),
            NOW)
        .reasons()
        .stream()
        .collect(Collectors.toMap(Reason::code, Reason::logIndex));
  }

  private static List<LevelMapping> mapped(String level, int reference) {
    return List.of(new LevelMapping("BD", level, reference, List.of("KR"), Period.since(BEGIN)));
  }

  @Test
  void remarksWhatStandsOutsideTheAgreement() {
    TestRegister register = TestRegister.with(r -> r.parties = List.of());

    Recognition answer = recogniser.recognise(ASKED, Optional.of(register.trusted()), NOW);

    assertThat(answer.verdict()).isEqualTo(RECOGNISED);
    assertThat(answer.remarks())
        .extracting(Reason::code)
        .containsExactly(ReasonCode.OUTSIDE_AGREEMENT, ReasonCode.OUTSIDE_AGREEMENT);
  }

  /** Invariant 1: of all pairs of Parties, only the one direction that is agreed is recognised. */
  @Test
  void recognisesOnlyTheAgreedDirection() {
    X509Certificate korean = KR_SEALS.issue("Seoul seal");
    for (String recogniserCode : List.of("BD", "KR", "MN", "XX", "")) {
      for (String recognised : List.of("BD", "KR", "MN", "XX", "")) {
        for (X509Certificate signer : List.of(SIGNER, korean)) {
          RecognitionQuestion question =
              new RecognitionQuestion(
                  signer,
                  List.of(BD_SEALS.certificate(), KR_SEALS.certificate()),
                  recogniserCode,
                  recognised,
                  "certificate-of-origin",
                  "import-clearance",
                  SIGNED,
                  TimeProof.RECEIPT);

          Recognition answer =
              recogniser.recognise(question, Optional.of(new TestRegister().trusted()), NOW);

          boolean agreed =
              recogniserCode.equals("KR") && recognised.equals("BD") && signer == SIGNER;
          assertThat(answer.verdict() == RECOGNISED).as(question.toString()).isEqualTo(agreed);
        }
      }
    }
  }

  /** Invariant 2: at each instant exactly one period speaks; at a border, the later one. */
  @Test
  void periodsPartitionTime() {
    Instant border = Instant.parse("2026-05-01T00:00:00Z");
    TestRegister register =
        TestRegister.with(
            r -> r.serviceStatus = then(UNTIL_MAY, ServiceStatus.SUSPENDED, SINCE_MAY));

    assertThat(verdictAt(register, border.minusMillis(1))).isEqualTo(RECOGNISED);
    assertThat(verdictAt(register, border)).isEqualTo(NOT_RECOGNISED);
    assertThat(verdictAt(register, BEGIN)).isEqualTo(RECOGNISED);
    assertThat(verdictAt(register, BEGIN.minusMillis(1))).isEqualTo(NOT_RECOGNISED);
  }

  private RecognitionVerdict verdictAt(TestRegister register, Instant at) {
    return recogniser.recognise(at(at), Optional.of(register.trusted()), NOW).verdict();
  }

  private static Row row(
      String title,
      Consumer<TestRegister> change,
      RecognitionQuestion question,
      RecognitionVerdict verdict,
      ReasonCode... codes) {
    return new Row(title, change, question, verdict, Arrays.asList(codes));
  }

  private static RecognitionQuestion asked(X509Certificate signer) {
    return asked(signer, TimeProof.RECEIPT);
  }

  private static RecognitionQuestion claimed(X509Certificate signer) {
    return asked(signer, TimeProof.CLAIMED);
  }

  private static RecognitionQuestion asked(X509Certificate signer, TimeProof proof) {
    return new RecognitionQuestion(
        signer, List.of(), "KR", "BD", "certificate-of-origin", "import-clearance", SIGNED, proof);
  }

  private static RecognitionQuestion about(String documentType, String purpose) {
    return new RecognitionQuestion(
        SIGNER, List.of(), "KR", "BD", documentType, purpose, SIGNED, TimeProof.RECEIPT);
  }

  private static RecognitionQuestion at(Instant time) {
    return new RecognitionQuestion(
        SIGNER,
        List.of(),
        "KR",
        "BD",
        "certificate-of-origin",
        "import-clearance",
        time,
        TimeProof.RECEIPT);
  }

  private static X509Certificate rogue() {
    return TestCa.root("Rogue CA").issue("Dhaka Chamber seal");
  }

  /** Another key calls itself by the name of the listed service. */
  private static X509Certificate forged() {
    return TestCa.root("BD seals").issue("Dhaka Chamber seal");
  }

  private static java.security.KeyPair rsa(int bits) {
    return TestCa.keys("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
  }

  private static List<byte[]> revokedAt(Instant time) {
    return List.of(
        BD_SEALS.crl(
            NOW.minusSeconds(60), NOW.plusSeconds(86400), SIGNER, time, TestCa.KEY_COMPROMISE));
  }

  private static List<ServiceStatusPeriod> then(Period granted, ServiceStatus next, Period since) {
    return List.of(status(ServiceStatus.GRANTED, granted), status(next, since));
  }

  private static List<ServiceStatusPeriod> compromised(Instant invalidityDate) {
    return List.of(
        status(ServiceStatus.GRANTED, UNTIL_TODAY),
        new ServiceStatusPeriod(
            ServiceStatus.COMPROMISED, SINCE_TODAY, "key lost", invalidityDate));
  }

  private static List<LevelMapping> mapped(String level, int reference, String acceptedBy) {
    return List.of(
        new LevelMapping("BD", level, reference, List.of(acceptedBy), Period.since(BEGIN)));
  }

  private static List<ArrangementStatusPeriod> now(ArrangementStatus status) {
    return List.of(new ArrangementStatusPeriod(status, Period.since(BEGIN)));
  }

  private static Clause directed(String recogniser, String recognised) {
    Clause good = new TestRegister().clause;
    return new Clause(
        good.id(),
        recogniser,
        recognised,
        good.documentTypes(),
        good.serviceTypes(),
        good.minimumReferenceLevel(),
        good.purposes(),
        good.period());
  }

  private static Clause during(Period period) {
    Clause good = new TestRegister().clause;
    return new Clause(
        good.id(),
        good.recogniser(),
        good.recognised(),
        good.documentTypes(),
        good.serviceTypes(),
        good.minimumReferenceLevel(),
        good.purposes(),
        period);
  }
}
