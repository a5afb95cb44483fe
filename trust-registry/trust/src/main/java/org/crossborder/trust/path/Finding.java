// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

/** One defect of one candidate path. */
record Finding(PathDefect defect, String detail) {}
