package io.memoryconnector.integration.shop;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProductController {
  private final Products products;

  ProductController(Products products) {
    this.products = products;
  }

  @GetMapping("/names")
  List<String> names(Pageable page) {
    return products.findAll(page).map(product -> String.valueOf(product.getName())).toList();
  }

  @GetMapping("/sorted")
  List<Integer> prices(Sort sort) {
    return products.findAll(sort).stream().map(Product::getPrice).toList();
  }

  @GetMapping("/products/{id}/name")
  String name(@PathVariable("id") Product product) {
    return String.valueOf(product.getName());
  }
}
