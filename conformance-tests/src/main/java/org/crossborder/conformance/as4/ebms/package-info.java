// SPDX-License-Identifier: Apache-2.0
/** The eb:Messaging header of ebMS 3.0 Core, 5: user messages, receipts, errors. */
@NullMarked
package org.crossborder.conformance.as4.ebms;

import org.jspecify.annotations.NullMarked;
