// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import tools.jackson.databind.JsonNode;

/** Rule T01: each service that a registry publishes has all its particulars. */
final class ServicesListed extends TargetModule {
  private static final Map<String, String> PARTICULARS =
      Map.of(
          "/party", "Party",
          "/supervision/supervisor", "supervisor",
          "/supervision/auditDate", "date of audit",
          "/limits/policyOids/0", "certificate policy",
          "/level", "level",
          "/statusHistory/0/status", "status",
          "/statusHistory/0/period/from", "beginning of its status");

  ServicesListed() {
    super(
        new About(
            "rule-t01",
            "A service is listed with its Party, supervisor, policy, level, audit and status"
                + " history",
            List.of("CPTA-T01"),
            "GET of the newest snapshot",
            "Every service has them all",
            List.of()));
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    List<String> lacking = new ArrayList<>();
    JsonNode services = targets.registry().snapshot().path("services");
    for (JsonNode service : services) {
      PARTICULARS.forEach(
          (pointer, name) -> {
            if (service.at(pointer).asString("").isBlank()) {
              lacking.add(service.path("id").asString("?") + " has no " + name);
            }
          });
    }
    if (services.isEmpty()) {
      return Judgement.indeterminate(
          FaultClass.CONFIGURATION,
          "The snapshot has no services",
          "Register a trust service first.");
    }
    return lacking.isEmpty()
        ? Judgement.passed(services.size() + " services, each with all")
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            String.join("; ", lacking),
            "List a service only with all that rule T01 asks for.");
  }
}
