// SPDX-License-Identifier: Apache-2.0
/** The self-assessment on disk: a journal that only grows, and evidence files by their digest. */
@NullMarked
package org.crossborder.conformance.readiness.store;

import org.jspecify.annotations.NullMarked;
