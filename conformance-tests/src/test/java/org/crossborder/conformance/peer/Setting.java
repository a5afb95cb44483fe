// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import org.crossborder.conformance.demo.AccessPoint;

/** Who sends to whom, and how. */
record Setting(Profile profile, AccessPoint from, AccessPoint to) {}
