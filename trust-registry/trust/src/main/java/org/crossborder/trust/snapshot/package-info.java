// SPDX-License-Identifier: Apache-2.0
/** The signed snapshot of the registry: what relying parties fetch, verify, keep and evaluate. */
@NullMarked
package org.crossborder.trust.snapshot;

import org.jspecify.annotations.NullMarked;
