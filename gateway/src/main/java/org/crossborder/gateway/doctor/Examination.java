// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.util.List;

/** Looks at one thing. Trouble is a finding, never an exception. */
@FunctionalInterface
public interface Examination {
  List<Finding> examine();
}
