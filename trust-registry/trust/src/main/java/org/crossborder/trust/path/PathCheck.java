// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.util.Optional;

/** One thing that every candidate path must pass before RFC 5280's algorithm is run on it. */
interface PathCheck {
  Optional<Finding> check(CandidatePath path, PathInputs inputs);
}
