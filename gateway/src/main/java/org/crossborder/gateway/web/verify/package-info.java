// SPDX-License-Identifier: Apache-2.0
/** Whether a document, or a paper, is genuine: three verdicts, and nothing handed in is kept. */
@NullMarked
package org.crossborder.gateway.web.verify;

import org.jspecify.annotations.NullMarked;
