// SPDX-License-Identifier: Apache-2.0
/**
 * Figures for Prometheus: what waits, with whom and since when; what was done, how long it took,
 * and what went wrong. Labels are Parties, states and error codes, so that their number is bounded.
 */
@NullMarked
package org.crossborder.gateway.metrics;

import org.jspecify.annotations.NullMarked;
