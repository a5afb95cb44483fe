// SPDX-License-Identifier: Apache-2.0
/**
 * Looks endpoints up in Service Metadata Publishers (OASIS BDXR SMP 1.0 and 2.0): for the operator
 * to see, and for legs whose P-Mode says so when a message is sent.
 */
@NullMarked
package org.crossborder.gateway.smp;

import org.jspecify.annotations.NullMarked;
