// SPDX-License-Identifier: Apache-2.0
/** The suite's end of a webhook is tried here, by who knows nothing of it. */
@NullMarked
package org.crossborder.conformance.webhook;

import org.jspecify.annotations.NullMarked;
