// SPDX-License-Identifier: Apache-2.0
/**
 * What an operator sets: one immutable record for each feature, checked at start; each option says
 * its consequence.
 */
@NullMarked
package org.crossborder.gateway.configuration;

import org.jspecify.annotations.NullMarked;
