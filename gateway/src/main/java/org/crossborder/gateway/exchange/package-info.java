// SPDX-License-Identifier: Apache-2.0
/** What this gateway knows of how a document was exchanged, for the rules of the agreement. */
@NullMarked
package org.crossborder.gateway.exchange;

import org.jspecify.annotations.NullMarked;
