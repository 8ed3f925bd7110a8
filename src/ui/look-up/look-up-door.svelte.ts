/** Whether the look-up is open. Kept apart, so that the entry to it needs nothing of what stands behind it. */
class LookUpDoor {
  isOpen = $state(false);
}

export const lookUpDoor = new LookUpDoor();
