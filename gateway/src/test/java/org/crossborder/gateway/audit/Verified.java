// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies lines as a file of them is verified. */
final class Verified {
  private Verified() {}

  static AuditFinding of(List<String> lines, @Nullable String head) throws IOException {
    return new AuditVerification(head)
        .verify(new BufferedReader(new StringReader(String.join("\n", lines))));
  }
}
