// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What Spring looks at beside the pages of the self-assessment: this package. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class RunPages {}
