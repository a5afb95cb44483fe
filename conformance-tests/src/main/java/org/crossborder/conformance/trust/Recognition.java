// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.conformance.document.TradeDocument;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.seal.TimeStamps;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.verdict.Expected;
import org.crossborder.conformance.verdict.Question;
import org.crossborder.conformance.verdict.VerdictModule;
import org.crossborder.conformance.world.Signer;

/** Whom a relying party recognises, by the world's register. */
final class Recognition {
  /** Before every change in the world's history. */
  private static final Duration BEFORE = Duration.ofDays(350);

  /** Between the invalidity date and the compromise's announcement. */
  private static final Duration BETWEEN = Duration.ofDays(250);

  private Recognition() {}

  static List<TargetModule> modules() {
    return List.of(
        accepted(
            VerdictModule.GOOD,
            "TL-001",
            "A signer whose service is granted is recognised",
            "a certificate of origin in which all is right",
            f -> f.good()),
        accepted(
            "next-key",
            "TL-002",
            "During a key rollover old and new keys are both recognised",
            "a seal under the service's next key",
            f -> f.sealed(f.certificate(), Signer.NEXT_KEY)),
        refused(
            "suspended-service",
            "TL-003",
            "What a suspended service issued is not recognised",
            "a seal made while the service is suspended",
            f -> f.sealed(f.certificate(), Signer.SUSPENDED)),
        accepted(
            "before-the-suspension",
            "TL-004",
            "What is proved to be older than a suspension is recognised",
            "a seal with a time-stamp from before the suspension",
            f -> f.stamped(Signer.SUSPENDED, BEFORE)),
        refused(
            "withdrawn-service",
            "TL-005",
            "What is new of a withdrawn service is not recognised",
            "a seal with a time-stamp from after the withdrawal",
            f -> f.stamped(Signer.WITHDRAWN, Duration.ofDays(100))),
        accepted(
            "before-the-withdrawal",
            "TL-006",
            "What is proved to be older than a withdrawal is recognised",
            "a seal with a time-stamp from before the withdrawal",
            f -> f.stamped(Signer.WITHDRAWN, BEFORE)),
        refused(
            "claimed-before-the-withdrawal",
            "TL-007",
            "A claimed time is not enough after a withdrawal",
            "a seal that only claims to be older than the withdrawal",
            f -> f.claimed(Signer.WITHDRAWN, BEFORE)),
        refused(
            "after-the-invalidity-date",
            "TL-008",
            "A compromise acts back to its invalidity date",
            "a seal between the invalidity date and the announcement, time-stamped",
            f -> f.stamped(Signer.COMPROMISED, BETWEEN)),
        accepted(
            "before-the-invalidity-date",
            "TL-009",
            "What is proved to be older than a compromise is recognised",
            "a seal with a time-stamp from before the invalidity date",
            f -> f.stamped(Signer.COMPROMISED, BEFORE)),
        refused(
            "expired-certificate",
            "TL-010",
            "A certificate that has expired proves nothing without evidence of time",
            "a seal made now under a certificate that expired a year ago",
            f -> f.sealed(f.certificate(), Signer.EXPIRED)),
        refused(
            "certificate-not-yet-valid",
            "TL-011",
            "A certificate that is not valid yet is not recognised",
            "a seal under a certificate that begins next month",
            f -> f.sealed(f.certificate(), Signer.NOT_YET_VALID)),
        refused(
            "revoked-certificate",
            "TL-012",
            "A revoked certificate is not recognised",
            "a seal made after its certificate was revoked",
            f -> f.sealed(f.certificate(), Signer.REVOKED)),
        refused(
            "unlisted-service",
            "TL-013",
            "Who is not in the register is not recognised",
            "a seal under an authority that nobody has listed",
            f -> f.sealed(f.certificate(), Signer.UNLISTED)),
        refused(
            "unknown-country",
            "TL-014",
            "A State that is not in the register is answered with a verdict, and not recognised",
            "a certificate that comes from Fiji",
            f -> f.good().between("FJ", "KR")),
        accepted(
            "past-clause",
            "TL-015",
            "Decisions follow what held when the document was signed",
            "a packing list, time-stamped while its clause, which has ended since, was in force",
            Recognition::pastPackingList),
        refused(
            "clause-that-has-ended",
            "TL-016",
            "What is signed after a clause has ended is not recognised",
            "a packing list sealed now",
            f -> f.sealed(TradeDocument.packingList(f.now()))),
        refused(
            "other-direction",
            "TL-017",
            "A clause counts in its own direction only",
            "Mongolia's certificate in Bangladesh",
            f ->
                f.sealed(f.certificate().between("MN", "BD"), Signer.MONGOLIA)
                    .between("MN", "BD")));
  }

  private static Inquiry pastPackingList(Fixtures f) {
    Instant then = f.now().minus(BETWEEN);
    return Inquiry.about(
        f.claiming(Signer.BUREAU, BETWEEN)
            .stampedBy(TimeStamps.at(f.world().timeStamps(), then))
            .seal(TradeDocument.packingList(then).bytes()));
  }

  private static TargetModule accepted(
      String id, String requirement, String title, String sent, Question question) {
    return VerdictModule.of(id, requirement, title, sent, question, Expected.ACCEPTED);
  }

  private static TargetModule refused(
      String id, String requirement, String title, String sent, Question question) {
    return VerdictModule.of(id, requirement, title, sent, question, Expected.NOT_RECOGNISED);
  }
}
