// SPDX-License-Identifier: Apache-2.0
/**
 * The European Union's Digital Signature Services (DSS) read the lists that the trust library
 * writes, and the trust library reads what DSS has signed.
 */
@NullMarked
package org.crossborder.trust.oracle;

import org.jspecify.annotations.NullMarked;
