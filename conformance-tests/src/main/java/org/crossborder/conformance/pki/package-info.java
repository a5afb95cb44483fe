// SPDX-License-Identifier: Apache-2.0
/** A public key infrastructure made on the spot: authorities, certificates, CRLs, key stores. */
@NullMarked
package org.crossborder.conformance.pki;

import org.jspecify.annotations.NullMarked;
