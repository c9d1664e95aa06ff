package io.memoryconnector.integration.kotlin

import org.springframework.data.annotation.Version
import org.springframework.data.domain.Limit
import org.springframework.data.domain.Sort
import org.springframework.data.repository.CrudRepository

/** An entity as Kotlin has them: immutable, with defaults for what is not given. */
data class Voyage(
  val ship: String,
  val days: Int = 7,
  val start: Port = Port("Home"),
  val stops: List<Port> = listOf(),
  val captain: String? = null,
  val id: Long? = null,
  @Version val version: Long? = null,
)

data class Port(val name: String, val berths: Int = 1)

/** An entity that can change. */
class Logbook(var title: String) {
  var id: Long? = null
  var pages: Int = 100
}

data class ShipAndDays(val ship: String, val days: Long)

interface Voyages : CrudRepository<Voyage, Long> {
  fun findByShip(ship: String): Voyage?

  fun getByShip(ship: String): Voyage

  fun findByDaysGreaterThan(days: Int, sort: Sort, limit: Limit): List<Voyage>

  fun findByStopsName(name: String): List<ShipAndDays>

  fun countByCaptainIsNull(): Long
}

interface Logbooks : CrudRepository<Logbook, Long>
