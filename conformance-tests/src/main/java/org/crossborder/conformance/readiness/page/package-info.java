// SPDX-License-Identifier: Apache-2.0
/** The pages of the self-assessment, rendered on the server; they work without scripts. */
@NullMarked
package org.crossborder.conformance.readiness.page;

import org.jspecify.annotations.NullMarked;
