// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.util.List;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for relying parties that follow a registry: the registry is the suite's. */
public final class RelyingPartyPlan {
  private RelyingPartyPlan() {}

  /** The plan. */
  public static Plan<Targets> plan() {
    return new Plan<>(
        "relying-party",
        "Relying parties: rollback, freeze, forged and mixed metadata, key rollover, news of"
            + " reduced trust",
        Requirements.load("relying-party.yml"),
        modules());
  }

  private static List<ConformanceModule<Targets>> modules() {
    return List.of(
        new NewEdition(
            ScriptModule.FIRST,
            "TL-043",
            "A newer snapshot is taken",
            "an edition that revokes a certificate, as it should be",
            Script::right),
        new OlderEdition(),
        new WrongEdition(
            "expired-timestamp",
            "TL-041",
            "Nothing is taken under a timestamp that has expired",
            "a newer edition under a timestamp that ran out ten minutes ago",
            Script::expired),
        new WrongEdition(
            "strangers-timestamp",
            "TL-042",
            "A timestamp that another key signed is refused",
            "a newer edition whose timestamp a stranger signed",
            Script::strangersTimestamp),
        new WrongEdition(
            "strangers-snapshot",
            "TL-044",
            "Snapshot metadata that another key signed are refused",
            "a newer edition whose metadata a stranger signed",
            Script::strangersSnapshot),
        new WrongEdition(
            "mixed-metadata",
            "TL-045",
            "Snapshot metadata that the timestamp does not name are refused",
            "a timestamp, and other metadata of the version that it names; both well signed",
            Script::otherMetadata),
        new WrongEdition(
            "mixed-content",
            "TL-046",
            "Content that the metadata do not name is refused",
            "snapshot metadata, well signed, and content that differs from theirs by a space",
            Script::otherContent),
        new WrongEdition(
            "usurped-root",
            "TL-047",
            "A next root that the keys of the root before did not sign is refused",
            "a root with other keys by a stranger, and a newer edition by those keys",
            Script::usurped),
        new NewEdition(
            "rolled-keys",
            "TL-048",
            "A next root that is signed as it should be is followed, and its keys count",
            "a root that names new keys, and a newer edition by those keys",
            Script::rollOver),
        new WrongEdition(
            "former-keys",
            "TL-049",
            "Keys that the root names no more are no longer believed",
            "a newer edition by the keys from before the rollover",
            Script::formerKeys),
        new NewsOfRevocation(),
        new NewsOfSuspension(),
        new NewsOfCompromise(),
        new FrozenEdition());
  }
}
