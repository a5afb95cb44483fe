// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.TestRegister.BD_SEALS;
import static org.crossborder.trust.TestRegister.BEGIN;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.SIGNED;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;
import org.crossborder.trust.arrangement.ClauseCondition.Kind;
import org.crossborder.trust.arrangement.ExistingDocuments;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.KeyUsage;
import org.crossborder.trust.service.ServiceLimits;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;

/** What clauses and services limit takes effect in the decision; each test changes one thing. */
class AgreedLimitsTest {
  /** What is tested here, and not in the rows of {@link RecogniserTest}. */
  static final Set<ReasonCode> CODES =
      Set.of(ReasonCode.OUTSIDE_LIMITS, ReasonCode.CONDITION, ReasonCode.STATED_CONDITION);

  private static final String POLICY = "1.2.3.4";
  private static final Instant ENDED = NOW.minusSeconds(3_600);
  private static final X509Certificate SIGNER = BD_SEALS.issue("Dhaka Chamber seal");

  private final Recogniser recogniser = new Recogniser();

  @Test
  void aConditionOnTheTimeProofHolds() {
    UnaryOperator<Clause> timestamped = on(Kind.TIME_PROOF, "TIMESTAMP");

    assertThat(under(timestamped, TimeProof.TIMESTAMP)).isEmpty();
    assertThat(under(timestamped, TimeProof.RECEIPT)).containsExactly(ReasonCode.CONDITION);
    assertThat(under(on(Kind.TIME_PROOF, "RECEIPT"), TimeProof.RECEIPT)).isEmpty();
    assertThat(under(on(Kind.TIME_PROOF, "RECEIPT"), TimeProof.CLAIMED))
        .containsExactly(ReasonCode.CONDITION);
  }

  @Test
  void aConditionOnTheAgeHolds() {
    assertThat(under(on(Kind.MAXIMUM_AGE, "PT48H"), TimeProof.RECEIPT)).isEmpty();
    assertThat(under(on(Kind.MAXIMUM_AGE, "PT2H"), TimeProof.RECEIPT))
        .containsExactly(ReasonCode.CONDITION);
  }

  @Test
  void aConditionOnThePolicyHolds() {
    TestRegister register = new TestRegister().clause(on(Kind.CERTIFICATE_POLICY, POLICY));

    assertThat(reasons(register, same(), stating(POLICY), List.of(), TimeProof.RECEIPT)).isEmpty();
    assertThat(reasons(register, same(), stating("1.2.3.5"), List.of(), TimeProof.RECEIPT))
        .containsExactly(ReasonCode.CONDITION);
    assertThat(reasons(register, same(), SIGNER, List.of(), TimeProof.RECEIPT))
        .containsExactly(ReasonCode.CONDITION);
  }

  @Test
  void aConditionInWordsIsSaidAndNotJudged() {
    TestRegister register = new TestRegister().clause(on(Kind.STATED, "goods of national origin"));

    Recognition answer = answer(register, same(), SIGNER, List.of(), TimeProof.RECEIPT);

    assertThat(answer.verdict()).isEqualTo(RecognitionVerdict.RECOGNISED);
    assertThat(answer.remarks()).extracting(Reason::code).contains(ReasonCode.STATED_CONDITION);
    assertThat(answer.remarks().toString()).contains("goods of national origin");
  }

  @Test
  void documentsFromBeforeTheEndStandIfTheClauseKeepsThem() {
    assertThat(under(ended(ExistingDocuments.KEEP, 0), TimeProof.RECEIPT)).isEmpty();
    assertThat(under(ended(null, 0), TimeProof.RECEIPT)).isEmpty();
    assertThat(under(ended(ExistingDocuments.VOID, 0), TimeProof.RECEIPT))
        .containsExactly(ReasonCode.EXPIRED);
    assertThat(under(ended(ExistingDocuments.VOID, 1), TimeProof.RECEIPT)).isEmpty();
  }

  @Test
  void aClaimedTimeProvesNoExistingDocument() {
    for (ExistingDocuments existing : ExistingDocuments.values()) {
      assertThat(under(ended(existing, 30), TimeProof.CLAIMED)).containsExactly(ReasonCode.EXPIRED);
    }
  }

  @Test
  void graceCoversNothingSignedAfterTheEnd() {
    UnaryOperator<Clause> over =
        clause ->
            with(clause.within(new Period(BEGIN, SIGNED)), List.of(), 30, ExistingDocuments.VOID);

    assertThat(under(over, TimeProof.TIMESTAMP)).containsExactly(ReasonCode.EXPIRED);
  }

  @Test
  void anArrangementThatEndsEndsItsClauses() {
    for (ArrangementStatus end :
        List.of(
            ArrangementStatus.WITHDRAWN, ArrangementStatus.EXPIRED, ArrangementStatus.SUPERSEDED)) {
      TestRegister register = new TestRegister();
      register.arrangementStatus =
          List.of(
              new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, new Period(BEGIN, ENDED)),
              new ArrangementStatusPeriod(end, Period.since(ENDED)));

      assertThat(reasons(register, same(), SIGNER, List.of(), TimeProof.RECEIPT)).isEmpty();
      assertThat(reasons(register, same(), SIGNER, List.of(), TimeProof.CLAIMED))
          .containsExactly(ReasonCode.EXPIRED);
      register.clause(clause -> with(clause, List.of(), null, ExistingDocuments.VOID));
      assertThat(reasons(register, same(), SIGNER, List.of(), TimeProof.RECEIPT))
          .containsExactly(ReasonCode.EXPIRED);
    }
  }

  @Test
  void aPartyVouchesOnlyForItsExtendedKeyUsages() {
    String allowed = KeyPurposeId.id_kp_emailProtection.getId();
    ServiceLimits limits = new ServiceLimits(Set.of(), Set.of(allowed), Set.of(), Set.of());
    X509Certificate with =
        extended(
            Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));

    assertThat(within(limits, with)).isEmpty();
    assertThat(within(limits, SIGNER)).containsExactly(ReasonCode.OUTSIDE_LIMITS);
  }

  @Test
  void aPartyVouchesOnlyForItsKeyUsages() {
    assertThat(within(usage(KeyUsage.DIGITAL_SIGNATURE), SIGNER)).isEmpty();
    assertThat(within(usage(KeyUsage.NON_REPUDIATION), SIGNER))
        .containsExactly(ReasonCode.OUTSIDE_LIMITS);
  }

  @Test
  void aPartyVouchesOnlyForItsNames() {
    X509Certificate inside = BD_SEALS.issue("Seal,O=Chamber,C=BD");

    assertThat(within(named("CN=Dhaka Chamber seal"), SIGNER)).isEmpty();
    assertThat(within(named("CN=Khulna Chamber seal"), SIGNER))
        .containsExactly(ReasonCode.OUTSIDE_LIMITS);
    assertThat(within(named("O=Chamber,CN=Seal"), inside)).isEmpty();
    assertThat(within(named("O=Chamber"), inside)).containsExactly(ReasonCode.OUTSIDE_LIMITS);
    assertThat(within(named("no name"), SIGNER)).containsExactly(ReasonCode.OUTSIDE_LIMITS);
  }

  @Test
  void aPartyVouchesOnlyForItsPolicies() {
    ServiceLimits limits = new ServiceLimits(Set.of(POLICY), Set.of(), Set.of(), Set.of());

    assertThat(within(limits, stating(POLICY))).isEmpty();
    assertThat(within(limits, stating("1.2.3.5"))).containsExactly(ReasonCode.NO_PATH);
    assertThat(within(limits, SIGNER)).containsExactly(ReasonCode.NO_PATH);
  }

  @Test
  void anIdentityCountsWhileItIsInUse() {
    Instant later = SIGNED.plusSeconds(60);

    assertThat(inUse(Period.since(BEGIN), TimeProof.CLAIMED)).isEmpty();
    assertThat(inUse(Period.since(later), TimeProof.RECEIPT)).containsExactly(ReasonCode.NOT_YET);
    assertThat(inUse(new Period(BEGIN, later), TimeProof.RECEIPT)).isEmpty();
    assertThat(inUse(new Period(BEGIN, later), TimeProof.CLAIMED))
        .containsExactly(ReasonCode.SERVICE_WITHDRAWN);
    assertThat(inUse(new Period(BEGIN, SIGNED), TimeProof.TIMESTAMP))
        .containsExactly(ReasonCode.SERVICE_WITHDRAWN);
  }

  @Test
  void aRenewedCertificateOfARegisteredKeyIsTheService() {
    UnaryOperator<TrustService> byKey =
        service -> service.withIdentities(List.of(), Set.of(keyOf(BD_SEALS)), List.of());
    X509Certificate renewed = BD_SEALS.crossCertify(BD_SEALS);
    X509Certificate foreign = TestCa.root("BD seals").crossCertify(BD_SEALS);

    assertThat(reasons(byKey, List.of(renewed))).isEmpty();
    assertThat(reasons(byKey, List.of())).contains(ReasonCode.SERVICE_NOT_LISTED);
    assertThat(reasons(byKey, List.of(foreign))).contains(ReasonCode.SERVICE_NOT_LISTED);
  }

  private List<ReasonCode> reasons(
      UnaryOperator<TrustService> service, List<X509Certificate> pool) {
    return reasons(new TestRegister(), service, SIGNER, pool, TimeProof.RECEIPT);
  }

  private List<ReasonCode> inUse(Period period, TimeProof proof) {
    String identity = Fingerprint.sha256(BD_SEALS.certificate());
    return reasons(
        new TestRegister(),
        service ->
            service.withIdentities(
                service.digitalIdentities(),
                Set.of(),
                List.of(new IdentityPeriod(identity, period))),
        SIGNER,
        List.of(),
        proof);
  }

  private List<ReasonCode> under(UnaryOperator<Clause> change, TimeProof proof) {
    return reasons(new TestRegister().clause(change), same(), SIGNER, List.of(), proof);
  }

  private List<ReasonCode> within(ServiceLimits limits, X509Certificate signer) {
    return reasons(
        new TestRegister(), s -> limited(s, limits), signer, List.of(), TimeProof.RECEIPT);
  }

  private List<ReasonCode> reasons(
      TestRegister register,
      UnaryOperator<TrustService> service,
      X509Certificate signer,
      List<X509Certificate> pool,
      TimeProof proof) {
    return answer(register, service, signer, pool, proof).reasons().stream()
        .map(Reason::code)
        .toList();
  }

  private Recognition answer(
      TestRegister register,
      UnaryOperator<TrustService> service,
      X509Certificate signer,
      List<X509Certificate> pool,
      TimeProof proof) {
    Snapshot good = register.snapshot();
    Snapshot changed =
        Snapshot.of(
            new Register(
                good.parties(),
                good.services().stream()
                    .map(s -> s.id().equals("BD/seals") ? service.apply(s) : s)
                    .toList(),
                good.levelMappings(),
                good.arrangements()),
            1,
            good.provenance(),
            1,
            good.issuedAt(),
            good.nextUpdate());
    RecognitionQuestion question =
        new RecognitionQuestion(
            signer, pool, "KR", "BD", "certificate-of-origin", "import-clearance", SIGNED, proof);
    return recogniser.recognise(
        question,
        Optional.of(new TrustedSnapshot(changed, NOW.plusSeconds(600), "0".repeat(64))),
        NOW);
  }

  private static UnaryOperator<TrustService> same() {
    return service -> service;
  }

  private static UnaryOperator<Clause> on(Kind kind, String value) {
    return clause -> with(clause, List.of(new ClauseCondition(kind, value)), null, null);
  }

  private static UnaryOperator<Clause> ended(ExistingDocuments existing, int graceDays) {
    return clause -> with(clause.within(new Period(BEGIN, ENDED)), List.of(), graceDays, existing);
  }

  private static Clause with(
      Clause clause,
      List<ClauseCondition> conditions,
      Integer graceDays,
      ExistingDocuments existing) {
    return new Clause(
        clause.id(),
        clause.recogniser(),
        clause.recognised(),
        clause.documentTypes(),
        clause.serviceTypes(),
        clause.minimumReferenceLevel(),
        clause.purposes(),
        clause.period(),
        conditions,
        graceDays,
        existing);
  }

  private static TrustService limited(TrustService service, ServiceLimits limits) {
    return new TrustService(
        service.id(),
        service.party(),
        service.providerName(),
        service.serviceName(),
        service.type(),
        service.digitalIdentities(),
        service.level(),
        service.statusHistory(),
        service.revocationLists(),
        null,
        limits,
        Set.of(),
        List.of(),
        List.of(),
        null);
  }

  private static ServiceLimits usage(KeyUsage usage) {
    return new ServiceLimits(Set.of(), Set.of(), Set.of(usage), Set.of());
  }

  private static ServiceLimits named(String name) {
    return new ServiceLimits(Set.of(), Set.of(), Set.of(), Set.of(name));
  }

  private static X509Certificate stating(String policy) {
    return extended(
        Extension.certificatePolicies,
        new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(policy))));
  }

  private static X509Certificate extended(ASN1ObjectIdentifier extension, ASN1Encodable value) {
    return BD_SEALS.issue(
        "Dhaka Chamber seal",
        profile -> {
          try {
            profile.further = List.of(Extension.create(extension, false, value));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static String keyOf(TestCa ca) {
    return Fingerprint.sha256(ca.certificate().getPublicKey().getEncoded());
  }
}
