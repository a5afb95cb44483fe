// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import static org.crossborder.conformance.verdict.Expected.ACCEPTED;
import static org.crossborder.conformance.verdict.Expected.NOT_RECOGNISED;
import static org.crossborder.conformance.verdict.Expected.REFUSED;
import static org.crossborder.conformance.verdict.Expected.VALID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.document.TradeDocument;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.seal.TimeStamps;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.verdict.Expected;
import org.crossborder.conformance.verdict.Question;
import org.crossborder.conformance.verdict.VerdictModule;
import org.crossborder.conformance.world.Signer;

/** The plan for validators: documents and their signatures. */
public final class DocumentsPlan {
  private static final Duration RECENTLY = Duration.ofDays(10);
  private static final Duration WHILE_VALID = Duration.ofDays(730);
  private static final Duration SOON_AFTER = Duration.ofHours(1);
  private static final Duration CRL_VALIDITY = Duration.ofDays(7);
  private static final Duration BEFORE_THE_WITHDRAWAL = Duration.ofDays(350);

  private DocumentsPlan() {}

  /** The plan. */
  public static Plan<Targets> plan() {
    return new Plan<>(
        "documents",
        "Documents and signatures",
        Requirements.load("documents.yml"),
        Stream.of(good(), forged(), certificates(), paper(), hostile())
            .flatMap(List::stream)
            .toList());
  }

  private static List<ConformanceModule<Targets>> good() {
    return List.of(
        module(
            VerdictModule.GOOD,
            "DOC-01",
            "An enveloped XAdES signature B-B is accepted",
            "a good document",
            f -> f.good(),
            ACCEPTED),
        module(
            "time-stamped",
            "DOC-02",
            "A XAdES signature B-T is accepted",
            "a good document with a time-stamp",
            f -> f.stamped(Signer.BUREAU, RECENTLY),
            ACCEPTED),
        module(
            "cades",
            "DOC-03",
            "A document in a CAdES signature is accepted",
            "a good document in a CAdES signature",
            f -> Enclosed.cades(f),
            ACCEPTED),
        module(
            "asic-e",
            "DOC-04",
            "A document in an ASiC-E container is accepted",
            "a good document in ASiC-E with CAdES",
            f -> Enclosed.asic(f),
            ACCEPTED));
  }

  private static List<ConformanceModule<Targets>> forged() {
    return List.of(
        module(
            "altered-document",
            "DOC-05",
            "An altered document is refused",
            "a sealed document with another digit",
            f -> Altered.content(f),
            REFUSED),
        module(
            "other-certificate",
            "DOC-06",
            "A signature that another key made is refused",
            "a sealed document with another's certificate",
            f -> Altered.certificate(f),
            REFUSED),
        module(
            "unsealed-document",
            "DOC-07",
            "A document without signature is refused",
            "a document that nobody sealed",
            f -> Altered.unsealed(f),
            REFUSED),
        module(
            "wrapped-document",
            "DOC-08",
            "What is signed is the document itself, and not a part of it",
            "a document around another that was sealed",
            f -> Altered.wrapped(f),
            REFUSED),
        module(
            "sha-1",
            "DOC-09",
            "Algorithms that nobody may use any more prove nothing",
            "a seal with SHA-1",
            f -> Altered.sha1(f),
            REFUSED),
        module(
            "altered-cades",
            "DOC-10",
            "An altered content of a CAdES signature is refused",
            "a CAdES signature around another digit",
            f -> Enclosed.alteredCades(f),
            REFUSED),
        module(
            "altered-asic-e",
            "DOC-11",
            "An exchanged document in an ASiC-E container is refused",
            "an ASiC-E container with another digit",
            f -> Enclosed.alteredAsic(f),
            REFUSED),
        module(
            "stamp-of-another",
            "DOC-12",
            "A time-stamp counts only for what it was made of",
            "a seal of a withdrawn service with an old time-stamp of something else",
            f -> stampOfAnother(f),
            NOT_RECOGNISED));
  }

  private static List<ConformanceModule<Targets>> certificates() {
    return List.of(
        module(
            "revoked-signer",
            "DOC-20",
            "A seal under a revoked certificate is not recognised",
            "a seal made after the revocation",
            f -> f.sealed(f.certificate(), Signer.REVOKED),
            NOT_RECOGNISED),
        module(
            "signer-not-yet-valid",
            "DOC-21",
            "A seal before its certificate begins is not recognised",
            "a seal under a certificate of next month",
            f -> f.sealed(f.certificate(), Signer.NOT_YET_VALID),
            NOT_RECOGNISED),
        module(
            "expired-signer",
            "DOC-22",
            "A seal after its certificate has expired is not recognised",
            "a seal made now under an expired certificate",
            f -> f.sealed(f.certificate(), Signer.EXPIRED),
            NOT_RECOGNISED),
        module(
            "expired-signer-claiming",
            "DOC-23",
            "A claimed time does not help an expired certificate",
            "a seal that only claims to be older than the expiry",
            f -> f.claimed(Signer.EXPIRED, WHILE_VALID),
            NOT_RECOGNISED),
        module(
            "kept-after-expiry",
            "DOC-24",
            "A time-stamp and the revocation data of its time keep a seal after its certificate has"
                + " expired",
            "a seal under an expired certificate, with a time-stamp and a CRL from when it was"
                + " valid",
            f -> kept(f),
            VALID));
  }

  private static List<ConformanceModule<Targets>> paper() {
    return List.of(
        module(
            "pades",
            "DOC-30",
            "A PAdES signature over a whole PDF holds",
            "a page of a PDF in a PAdES signature",
            f -> Enclosed.pades(f),
            VALID),
        module(
            "altered-pades",
            "DOC-31",
            "A PDF that was altered under its signature is refused",
            "the same with another digit on the page",
            f -> Enclosed.alteredPades(f),
            REFUSED),
        module(
            "added-to-pades",
            "DOC-32",
            "What was added to a PDF after its signature is noticed",
            "the same with a revision after the signature, in which the page shows something else",
            f -> Enclosed.addedToPades(f),
            REFUSED));
  }

  private static List<ConformanceModule<Targets>> hostile() {
    return List.of(
        new ExternalEntity(),
        module(
            "document-type",
            "DOC-14",
            "Document types are refused",
            "a sealed document with an entity in the place of a number",
            f -> Altered.documentType(f),
            REFUSED),
        module(
            "entity-bomb",
            "DOC-15",
            "Entities that grow without bound are refused, as the sender's mistake",
            "a document type whose entities become some hundred megabytes",
            f -> Altered.bomb(f),
            REFUSED),
        module(
            "other-namespace",
            "DOC-16",
            "A root in another namespace is no document of its type",
            "a well sealed certificate in a namespace that is not UBL's",
            f -> Altered.namespace(f),
            REFUSED),
        module(
            "broken-rule",
            "DOC-17",
            "A broken rule is named by its id",
            "a well sealed certificate whose weights do not add up",
            f -> f.sealed(f.certificate().with(">6480.00<", ">9480.00<")),
            Expected.brokenRule("D02")));
  }

  private static Inquiry kept(Fixtures f) {
    Instant then = f.now().minus(WHILE_VALID);
    byte[] crl =
        f.world()
            .authority(Signer.EXPIRED.authority())
            .emptyCrl(then.plus(SOON_AFTER), CRL_VALIDITY);
    return Inquiry.about(
        f.claiming(Signer.EXPIRED, WHILE_VALID)
            .stampedBy(TimeStamps.at(f.world().timeStamps(), then))
            .keeping(crl)
            .seal(TradeDocument.certificateOfOrigin(then).bytes()));
  }

  private static Inquiry stampOfAnother(Fixtures f) {
    Instant then = f.now().minus(BEFORE_THE_WITHDRAWAL);
    byte[] another = {1, 2, 3};
    return Inquiry.about(
        f.claiming(Signer.WITHDRAWN, BEFORE_THE_WITHDRAWAL)
            .stampedBy(octets -> TimeStamps.at(f.world().timeStamps(), then).apply(another))
            .seal(TradeDocument.certificateOfOrigin(then).bytes()));
  }

  private static VerdictModule module(
      String id,
      String requirement,
      String title,
      String sent,
      Question question,
      Expected expected) {
    return VerdictModule.of(id, requirement, title, sent, question, expected);
  }
}
