// SPDX-License-Identifier: Apache-2.0
/** A partner to practise with, apart from all traffic (decision 106). */
@NullMarked
package org.crossborder.gateway.sandbox;

import org.jspecify.annotations.NullMarked;
