// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.util.List;

/** What modules act through; it remembers what went over the wire. */
public interface Witness {
  /** Each exchange so far, in its order. */
  List<Exchange> exchanges();
}
