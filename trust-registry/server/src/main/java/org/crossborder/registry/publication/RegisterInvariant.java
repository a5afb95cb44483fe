// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.snapshot.Register;

/** One thing that must hold before a register is published. */
interface RegisterInvariant {
  List<Violation> violations(Register register, Instant now);
}
