// SPDX-License-Identifier: Apache-2.0
/** WS-Security 1.1.1 as eDelivery AS4 1.15 and 2.0 profile it. */
@NullMarked
package org.crossborder.conformance.as4.security;

import org.jspecify.annotations.NullMarked;
