// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.nio.file.Path;
import java.util.List;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.log.WitnessAddress;
import org.crossborder.registry.log.WitnessedLog;
import org.crossborder.trust.log.note.LogPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator configures under {@code crossborder.registry}.
 *
 * @param home made by {@code init}
 * @param database PostgreSQL, for several registry nodes; without it, the embedded database in the
 *     home
 * @param witnesses who is asked to cosign each checkpoint; the root says how many of them must
 * @param witnessedLogs other registries' logs that this one cosigns
 * @param councilLevel lowest reference level that the Paperless Trade Council has agreed (Article
 *     8(2), rule A05); without it, arrangements are not held against one
 */
@ConfigurationProperties("crossborder.registry")
record RegistrySettings(
    Path home,
    @Nullable DatabaseAddress database,
    @Nullable List<WitnessAddress> witnesses,
    @Nullable List<WitnessedLog> witnessedLogs,
    @Nullable Integer councilLevel) {
  List<WitnessAddress> witnessAddresses() {
    return witnesses == null ? List.of() : List.copyOf(witnesses);
  }

  List<LogPolicy> witnessed() {
    return witnessedLogs == null
        ? List.of()
        : witnessedLogs.stream().map(WitnessedLog::policy).toList();
  }
}
