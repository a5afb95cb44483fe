// SPDX-License-Identifier: Apache-2.0
/** When certificates run out, ours and others', and who is told before. */
@NullMarked
package org.crossborder.gateway.certificate;

import org.jspecify.annotations.NullMarked;
