// SPDX-License-Identifier: Apache-2.0
/**
 * Looks endpoints up in Service Metadata Publishers (OASIS BDXR SMP 1.0 and 2.0). What is found is
 * shown to the operator; nothing is sent on the word of a publisher alone.
 */
@NullMarked
package org.crossborder.gateway.smp;

import org.jspecify.annotations.NullMarked;
