// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A service beside the gateway, such as a broker or object storage: whether it does what is asked
 * of it, over TLS, with the credentials that are configured.
 *
 * @param service its name, e.g. {@code Kafka customs}
 * @param tried what was asked of it
 * @param trouble asks; what is wrong, or empty
 * @param fix what most likely mends it
 */
public record ServiceExamination(
    String service, String tried, Supplier<Optional<String>> trouble, String fix)
    implements Examination {
  private static final String EXPECTED = "that it does";

  @Override
  public List<Finding> examine() {
    return List.of(
        trouble
            .get()
            .map(seen -> Finding.failed(service, tried, EXPECTED, seen, fix))
            .orElseGet(() -> Finding.ok(service, tried, EXPECTED, "it does")));
  }
}
