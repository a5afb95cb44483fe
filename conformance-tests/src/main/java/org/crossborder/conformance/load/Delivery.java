// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.IOException;
import java.util.Map;

/** Where messages should have arrived that were receipted. */
@FunctionalInterface
public interface Delivery {
  /** How often each payload is there now, by its SHA-256 in hexadecimal digits. */
  Map<String, Integer> delivered() throws IOException;
}
