// SPDX-License-Identifier: Apache-2.0
/** Publication of the register: invariants, signed metadata, versions. */
@NullMarked
package org.crossborder.registry.publication;

import org.jspecify.annotations.NullMarked;
