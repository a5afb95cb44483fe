// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.crossborder.conformance.reference.registry.GoodPublication.Defect;
import org.crossborder.conformance.reference.validator.ReferenceKnownDocuments;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.world.WorldRegister;

/**
 * A reference target that is broken in exactly one rule.
 *
 * @param rule its id, e.g. D05
 * @param does what it does, in a few words
 * @param breaking breaks it
 */
record Mutant(String rule, String does, Consumer<Ground> breaking) {
  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    RegisterEdits.all().forEach(edit -> all.add(check(edit)));
    DocumentPairs.all().forEach(pair -> all.add(blind(pair)));
    ExchangePairs.all().forEach(pair -> all.add(blind(pair)));
    all.add(
        knowing(
            "takes any content under a known number", new ReferenceKnownDocuments(false, true)));
    all.add(
        knowing("refuses a document that comes twice", new ReferenceKnownDocuments(true, false)));
    all.add(list("lets its list expire", g -> g.publish(Defect.TIMESTAMP_EXPIRED)));
    all.add(list("has another sign its list", g -> g.publish(Defect.SNAPSHOT_SIGNED_BY_ANOTHER)));
    all.add(list("publishes another list than is signed", g -> g.publish(Defect.OTHER_CONTENT)));
    all.add(list("goes back to an older list", Ground::goBack));
    all.add(validator("T03", "T03-direction", "recognises against the direction of a clause"));
    all.add(validator("T03", "T03-transitive", "recognises whom its partners recognise"));
    all.add(validator("T04", "T04-withdrawn", "goes on accepting what a withdrawn service issued"));
    all.add(validator("T04", "T04-compromised", "accepts what is younger than a compromise"));
    all.add(validator("T04", "T04-earlier", "refuses what is older than a withdrawal"));
    all.add(validator("T05", "T05", "counts attestation where no clause names it"));
    all.add(
        new Mutant(
            "T01",
            "lists a service without its supervisor",
            g ->
                g.publish(
                    WorldRegister.of(g.world)
                        .replaceFirst("Supervisor of trust services \\(invented\\)", ""))));
    all.add(declaring("G01", "names no committee", "\"A1.1\"", "\"A9.9\""));
    all.add(declaring("G02", "cites no enabling law", "\"I.A.1\"", "\"I.A.9\""));
    all.add(
        declaring(
            "G03",
            "gives no evidence for an answer",
            "[{\"kind\": \"citation\", \"text\": \"Minutes of 2026\"}]",
            "[]"));
    all.add(declaring("G04", "plans an action without owner", "\"Ministry of Commerce\"", "\"\""));
    all.add(declaring("G05", "reports no pilot", "\"B6.2\"", "\"B6.9\""));
    all.add(
        declaring(
            "G06", "says that a State is ready", "A secretariat", "Examplia is ready to accede"));
    return all;
  }

  private static Mutant knowing(String does, ReferenceKnownDocuments known) {
    return new Mutant("D13", does, g -> g.knowing(known));
  }

  private static Mutant list(String does, Consumer<Ground> breaking) {
    return new Mutant("T02", does, breaking);
  }

  private static Mutant check(RegisterEdit edit) {
    return new Mutant(edit.rule(), "passes " + edit.breaking(), g -> g.checkIsBlindTo(edit.rule()));
  }

  private static Mutant blind(Pair pair) {
    return validator(pair.rule(), pair.rule(), "passes " + pair.breaking());
  }

  private static Mutant validator(String rule, String blindTo, String does) {
    return new Mutant(rule, does, g -> g.validator.seeing(new Sight(blindTo)));
  }

  private static Mutant declaring(String rule, String does, String place, String instead) {
    return new Mutant(rule, does, g -> g.declare(place, instead));
  }

  @Override
  public String toString() {
    return rule + ": " + does;
  }
}
