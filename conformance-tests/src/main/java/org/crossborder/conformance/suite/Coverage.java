// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether requirements and modules say the same of each other. */
public final class Coverage {
  private final Plan<?> plan;

  public Coverage(Plan<?> plan) {
    this.plan = plan;
  }

  /** Where they do not; empty if nothing has drifted. */
  public List<String> drift() {
    List<String> drift = new ArrayList<>();
    for (Requirement requirement : plan.requirements().all()) {
      Set<String> said = new TreeSet<>(requirement.modules());
      Set<String> covering = covering(requirement.id());
      if (!said.equals(covering)) {
        drift.add(requirement.id() + " says " + said + ", and is covered by " + covering);
      }
      if (said.isEmpty() == (requirement.why() == null)) {
        drift.add(requirement.id() + " must have modules, or a reason why none");
      }
    }
    for (ConformanceModule<?> module : plan.modules()) {
      for (String id : module.about().covers()) {
        if (plan.requirements().find(id).isEmpty()) {
          drift.add(module.about().id() + " covers " + id + ", which is no requirement");
        }
      }
    }
    return drift;
  }

  /** Ids of the modules that say they cover a requirement. */
  private Set<String> covering(String requirement) {
    Set<String> covering = new TreeSet<>();
    for (ConformanceModule<?> module : plan.modules()) {
      if (module.about().covers().contains(requirement)) {
        covering.add(module.about().id());
      }
    }
    return covering;
  }
}
