// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Derived P-Modes with what an operator said about them.
 *
 * @param remarks overrides without effect, and why
 */
public record OverriddenPModes(PModes pmodes, List<String> remarks) {
  public OverriddenPModes {
    remarks = List.copyOf(remarks);
  }

  /** Replaces first, then adds: an addition never hides what the register gives. */
  public static OverriddenPModes of(PModes derived, List<PModeOverride> overrides) {
    Map<String, PMode> byId = new LinkedHashMap<>();
    derived.all().forEach(pmode -> byId.put(pmode.id(), pmode));
    List<String> remarks = new ArrayList<>();
    for (PModeOverride override : overrides) {
      if (override instanceof PModeOverride.Replacement replacement) {
        replace(byId, replacement, remarks);
      }
    }
    for (PModeOverride override : overrides) {
      if (override instanceof PModeOverride.Addition addition) {
        add(byId, addition.pmode(), derived.ownParty(), remarks);
      }
    }
    PModes pmodes =
        new PModes(derived.ownParty(), List.copyOf(byId.values()), derived.impossible());
    return new OverriddenPModes(pmodes, remarks);
  }

  private static void replace(
      Map<String, PMode> byId, PModeOverride.Replacement replacement, List<String> remarks) {
    PMode derived = byId.get(replacement.replaces());
    if (derived == null) {
      remarks.add(
          "The register gives no P-Mode %s just now; what replaces it waits."
              .formatted(replacement.replaces()));
      return;
    }
    try {
      byId.put(derived.id(), replacement.change().apply(derived));
    } catch (IllegalArgumentException e) { // what was pinned must not be given up silently
      byId.remove(derived.id());
      remarks.add(
          "The P-Mode %s is switched off, for what replaces it does not fit: %s"
              .formatted(derived.id(), e.getMessage()));
    }
  }

  private static void add(
      Map<String, PMode> byId, PMode pmode, String ownParty, List<String> remarks) {
    if (byId.containsKey(pmode.id())) {
      remarks.add(
          "The register gives a P-Mode %s; the one that was added under this id has no effect."
              .formatted(pmode.id()));
    } else if (!pmode.initiator().party().equals(ownParty)
        && !pmode.responder().party().equals(ownParty)) {
      remarks.add(
          "The P-Mode %s is between %s and %s, not of %s, and has no effect."
              .formatted(
                  pmode.id(), pmode.initiator().party(), pmode.responder().party(), ownParty));
    } else {
      byId.put(pmode.id(), pmode);
    }
  }
}
