// SPDX-License-Identifier: Apache-2.0
/** Revocation data that CAs have signed: taken in, logged by digest, kept beside the log. */
@NullMarked
package org.crossborder.registry.evidence;

import org.jspecify.annotations.NullMarked;
