// SPDX-License-Identifier: Apache-2.0
/** WS-Security 1.1.1 as eDelivery AS4 profiles it: sign, encrypt, verify, decrypt. */
@NullMarked
package org.crossborder.gateway.security;

import org.jspecify.annotations.NullMarked;
