// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.util.List;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.path.PathResult;

/**
 * Answer of {@code POST /v1/path-validations}.
 *
 * @param reasonCode the defect, or {@code OK}
 * @param path SHA-256 of the certificates, target first, anchor last
 */
record PathValidationAnswer(
    String verdict, String reasonCode, String detail, List<String> path, List<String> policies) {
  static PathValidationAnswer of(PathResult result) {
    if (result instanceof PathResult.Valid valid) {
      return new PathValidationAnswer(
          "VALID",
          "OK",
          "",
          valid.certificates().stream().map(Fingerprint::sha256).toList(),
          valid.policies().stream().sorted().toList());
    }
    PathResult.Invalid invalid = (PathResult.Invalid) result;
    return new PathValidationAnswer(
        "INVALID",
        invalid.defect().name(),
        invalid.detail(),
        invalid.certificates().stream().map(Fingerprint::sha256).toList(),
        List.of());
  }
}
