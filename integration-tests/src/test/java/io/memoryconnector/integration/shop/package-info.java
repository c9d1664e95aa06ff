/** An application with products in memory and invoices in a database. */
@NullMarked
package io.memoryconnector.integration.shop;

import org.jspecify.annotations.NullMarked;
