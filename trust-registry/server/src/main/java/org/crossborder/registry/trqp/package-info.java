// SPDX-License-Identifier: Apache-2.0
/** The register for whoever speaks the ToIP Trust Registry Query Protocol 2.0, with our proof. */
@NullMarked
package org.crossborder.registry.trqp;

import org.jspecify.annotations.NullMarked;
