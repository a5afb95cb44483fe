// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.agreement.RecognitionPair.Named;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.validator.Inquiry;
import org.crossborder.conformance.world.Signer;

/** Rules about the registry that a relying party's decisions show: T03, T04, T05. */
final class RecognitionPairs {
  /** Before the withdrawal, and before the invalidity date. */
  private static final Duration BEFORE = Duration.ofDays(350);

  /** Before the status was changed, and after the invalidity date. */
  private static final Duration BETWEEN = Duration.ofDays(250);

  /** After the status was changed. */
  private static final Duration AFTER = Duration.ofDays(100);

  private RecognitionPairs() {}

  static List<RecognitionPair> all() {
    return List.of(
        new RecognitionPair(
            "T03",
            "Recognition is directed, and nobody inherits it",
            new Named(
                "Korea's certificate in Bangladesh, as their arrangement says",
                RecognitionPairs::ofKorea),
            List.of(
                new Named(
                    "Korea's certificate in Mongolia, which recognises only Bangladesh's",
                    f -> ofKorea(f).between("KR", "MN")),
                new Named(
                    "Mongolia's certificate in Bangladesh, which has agreed to the other direction"
                        + " only",
                    RecognitionPairs::ofMongolia))),
        new RecognitionPair(
            "T04",
            "A withdrawal ends what is new, and a compromise acts back to its date",
            new Named(
                "a seal that a time-stamp proves to be older than the withdrawal",
                f -> f.stamped(Signer.WITHDRAWN, BEFORE)),
            List.of(
                new Named(
                    "a seal that a time-stamp proves to be younger than the withdrawal",
                    f -> f.stamped(Signer.WITHDRAWN, AFTER)),
                new Named(
                    "a seal that a time-stamp proves to be younger than the compromise",
                    f -> f.stamped(Signer.COMPROMISED, BETWEEN)))),
        new RecognitionPair(
            "T05",
            "An attestation counts only where a clause names it",
            new Named(
                "an attested certificate in Mongolia, whose clause names attestation",
                f -> f.sealed(f.certificate(), Signer.ATTESTED).between("BD", "MN")),
            List.of(
                new Named(
                    "an attested certificate in Korea, whose clause does not",
                    f -> f.sealed(f.certificate(), Signer.ATTESTED)))));
  }

  private static Inquiry ofKorea(Fixtures f) {
    return f.sealed(f.certificate().between("KR", "BD"), Signer.KOREA).between("KR", "BD");
  }

  private static Inquiry ofMongolia(Fixtures f) {
    return f.sealed(f.certificate().between("MN", "BD"), Signer.MONGOLIA).between("MN", "BD");
  }
}
